package samples

// provinces are the six of the article, each with what is published of it; the rest of its lists
// is assumed.
func provinces(o Options) []*province {
	const year, end = "2021-01-01", "2021-12-31"
	adults, young, pupils := [2]int{22, 45}, [2]int{19, 24}, [2]int{18, 18}

	yenBai := newProvince(o, 101, "Yên Bái", "015", "YB")
	yenBai.quotas = []quota{
		{"Kết nạp đảng viên", "yen_bai_target", "yen_bai_admitted"},
		{"Kết nạp trong doanh nghiệp, khu vực tư nhân", "yen_bai_private_target", "yen_bai_private"},
	}

	ninhBinh := newProvince(o, 103, "Ninh Bình", "037", "NB")
	ninhBinh.quotas = []quota{{"Kết nạp đảng viên", "ninh_binh_target", "ninh_binh_admitted"}}
	ninhBinh.admitted = []admissions{
		{"ninh_binh_pupils", "Học sinh", year, end, "", "", pupils}, {"ninh_binh_students", "Sinh viên", year, end, "", "", young},
		{"ninh_binh_farmers", "Nông dân", year, end, "", "", adults}, {"ninh_binh_workers", "Công nhân", year, end, "Công ty TNHH", "", adults},
		{"ninh_binh_officials", "Công chức, viên chức", year, end, "", "", adults},
	}

	haiDuong := newProvince(o, 105, "Hải Dương", "030", "HD")
	haiDuong.admitted = []admissions{
		{"hai_duong_pupils", "Học sinh", year, end, "", "", pupils}, {"hai_duong_students", "Sinh viên", year, end, "", "", young},
		{"hai_duong_workers", "Công nhân", year, end, "Doanh nghiệp FDI", "", adults},
		{"hai_duong_owners", "Chủ doanh nghiệp", year, end, "Công ty cổ phần", "", adults},
		{"hai_duong_soldiers", "Bộ đội xuất ngũ", year, end, "", "", adults},
	}

	phuTho := newProvince(o, 107, "Phú Thọ", "025", "PT")
	const november = "2021-11-30"
	phuTho.admitted = []admissions{
		{"phu_tho_residents", "Khu dân cư", year, november, "", "", adults}, {"phu_tho_catholics", "Khu dân cư vùng giáo", year, november, "", "Công giáo", adults},
		{"phu_tho_enterprises", "Công nhân", year, november, "Công ty cổ phần", "", adults},
		{"phu_tho_schools", "Trường học", year, november, "", "", adults}, {"phu_tho_health", "Trạm y tế", year, november, "", "", adults},
	}

	ngheAn := newProvince(o, 109, "Nghệ An", "040", "NA")
	const five, fiveEnd = "2016-01-01", "2020-12-31"
	ngheAn.admitted = []admissions{
		{"nghe_an_five_workers", "Công nhân", five, fiveEnd, "Công ty TNHH", "", adults}, {"nghe_an_five_fdi", "Công nhân", five, fiveEnd, "Doanh nghiệp FDI", "", adults},
		{"nghe_an_five_sole", "Chủ doanh nghiệp", five, fiveEnd, "Doanh nghiệp tư nhân", "", adults},
		{"nghe_an_five_limited", "Chủ doanh nghiệp", five, fiveEnd, "Công ty TNHH", "", adults},
		{"nghe_an_five_joint", "Chủ doanh nghiệp", five, fiveEnd, "Công ty cổ phần", "", adults},
		{"nghe_an_workers", "Công nhân", year, end, "Công ty cổ phần", "", adults},
		{"nghe_an_owners", "Chủ doanh nghiệp", year, end, "Công ty TNHH", "", adults},
		{"nghe_an_catholics", "Nông dân", year, end, "", "Công giáo", adults}, {"nghe_an_others", "Nông dân", year, end, "", "", adults},
	}

	baRia := newProvince(o, 111, "Bà Rịa - Vũng Tàu", "077", "BR")
	baRia.admitted = []admissions{
		{"ba_ria_covid", "Có thành tích phòng, chống dịch COVID-19", year, end, "", "", adults},
		{"ba_ria_others", "Công nhân", year, end, "Công ty cổ phần", "", adults},
	}
	return []*province{yenBai, ninhBinh, haiDuong, phuTho, ngheAn, baRia}
}
