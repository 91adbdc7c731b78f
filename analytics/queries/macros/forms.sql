-- Words that the statistical forms share: the line of a form on which a person counts. Texts are
-- matched in lower case. Cut points of HD 11-HD/BTCTW ngày 13/12/2021.

CREATE OR REPLACE TEMP MACRO form_age(born, day) AS
    CASE WHEN born IS NULL THEN 'age_unknown'
         WHEN years_between(born, day) <= 30 THEN 'age_18_30'
         WHEN years_between(born, day) <= 35 THEN 'age_31_35'
         WHEN years_between(born, day) <= 40 THEN 'age_36_40'
         WHEN years_between(born, day) <= 45 THEN 'age_41_45'
         WHEN years_between(born, day) <= 50 THEN 'age_46_50'
         WHEN years_between(born, day) <= 55 THEN 'age_51_55'
         WHEN years_between(born, day) <= 60 THEN 'age_56_60'
         ELSE 'age_over_60' END;

CREATE OR REPLACE TEMP MACRO form_period(admitted) AS
    CASE WHEN admitted IS NULL THEN 'admitted_unknown'
         WHEN admitted < DATE '1945-08-19' THEN 'admitted_1'
         WHEN admitted < DATE '1954-07-21' THEN 'admitted_2'
         WHEN admitted < DATE '1975-05-01' THEN 'admitted_3'
         ELSE 'admitted_4' END;

-- The first that fits counts. What a text does not tell for sure (công chức of which level, công ty
-- in which post) is unknown.
CREATE OR REPLACE TEMP MACRO form_work(t) AS
    CASE WHEN coalesce(trim(t), '') = '' THEN 'work_unknown'
         WHEN regexp_matches(t, 'hưu|nghỉ công tác|mất sức|già yếu') THEN 'retired'
         WHEN regexp_matches(t, 'xuất ngũ|cựu chiến binh|phục viên') THEN 'work_unknown'
         WHEN regexp_matches(t, '(trưởng|phó|công an|công an viên|y tế|chi hội|không chuyên trách).*[ ,](thôn|bản|xóm|ấp|khóm|buôn|tổ dân phố|khu phố|tiểu khu)') THEN 'work_hamlet'
         WHEN regexp_matches(t, '(cán bộ|công chức|không chuyên trách|công an|quân sự|chủ tịch|bí thư|văn phòng|ubnd|đảng ủy).*[ ,](xã|phường|thị trấn)') THEN 'work_commune'
         WHEN regexp_matches(t, 'bộ đội|quân đội|quân nhân|công an|s[ĩỹ] quan|chiến s[ĩỹ]|biên phòng|lực lượng vũ trang') THEN 'work_forces'
         WHEN regexp_matches(t, 'sinh viên') AND regexp_matches(t, 'học sinh') THEN 'work_unknown'
         WHEN regexp_matches(t, 'sinh viên') THEN 'work_student'
         WHEN regexp_matches(t, 'học sinh') THEN 'work_pupil'
         WHEN regexp_matches(t, '(cán bộ|công chức).*(huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|cơ quan đảng|mặt trận|đoàn thể|huyện đoàn|tỉnh đoàn)') THEN 'work_party'
         WHEN regexp_matches(t, '(cán bộ|công chức).*(huyện|tỉnh|quận|ubnd|sở |chi cục|thuế|kho bạc|tòa án|kiểm sát)') THEN 'work_state'
         WHEN regexp_matches(t, 'tư thục|dân lập|ngoài công lập|phòng khám tư') THEN 'work_private_service'
         WHEN regexp_matches(t, 'viên chức') AND NOT regexp_matches(t, 'công chức') THEN 'work_public_service'
         WHEN regexp_matches(t, 'giáo viên|giảng viên|y tế|bác s[ĩỹ]|y s[ĩỹ]|điều dưỡng|dược s[ĩỹ]|hộ sinh') THEN 'work_public_service'
         WHEN regexp_matches(t, 'chủ doanh nghiệp|giám đốc|(lãnh đạo|quản lý).*(doanh nghiệp|công ty|hợp tác xã)') THEN 'work_manager'
         WHEN regexp_matches(t, 'công nhân') THEN 'work_worker'
         WHEN regexp_matches(t, '(nhân viên|kế toán).*(doanh nghiệp|công ty)') THEN 'work_clerk'
         WHEN regexp_matches(t, 'doanh nghiệp|công ty') THEN 'work_enterprise_unknown'
         WHEN regexp_matches(t, '^(nông dân|nông nghiệp|lâm nghiệp|ngư nghiệp|ngư dân|làm nông|làm ruộng|làm rẫy|làm vườn|trồng|chăn nuôi|nuôi )') THEN 'work_farm'
         WHEN regexp_matches(t, 'tự do|hợp đồng|kinh doanh|buôn bán|dịch vụ|lái xe|nội trợ|^thợ') THEN 'work_other'
         ELSE 'work_unknown' END;

-- Groups to which that line belongs too.
CREATE OR REPLACE TEMP MACRO form_work_groups(line) AS
    CASE WHEN line IN ('work_manager', 'work_clerk', 'work_worker', 'work_enterprise_unknown') THEN ['working', 'work_enterprise', line]
         WHEN line IN ('retired', 'work_unknown') THEN [line]
         ELSE ['working', line] END;

CREATE OR REPLACE TEMP MACRO form_general(level) AS 'general_' || coalesce(level, 'unknown');

CREATE OR REPLACE TEMP MACRO form_professional(level) AS 'professional_' || coalesce(level, 'unknown');

-- Cao cấp and cử nhân share a line.
CREATE OR REPLACE TEMP MACRO form_theory(level) AS
    'theory_' || CASE WHEN level = 'bachelor' THEN 'advanced' ELSE coalesce(level, 'unknown') END;

-- Whether a count by ethnicity or religion is told: not where it or what is left of the whole is one or two persons.
CREATE OR REPLACE TEMP MACRO form_tells(n, total, in_clear) AS
    in_clear OR n NOT IN (1, 2) AND total - n NOT IN (1, 2);

-- The same day a year before.
CREATE OR REPLACE TEMP MACRO year_before(day) AS CAST(CAST(day AS DATE) - to_years(1) AS DATE);

CREATE OR REPLACE TEMP MACRO form_commune(name) AS
    CASE WHEN regexp_matches(name, '^(đảng bộ|đảng ủy|chi bộ)( cơ sở)? thị trấn ') THEN 'town'
         WHEN regexp_matches(name, '^(đảng bộ|đảng ủy|chi bộ)( cơ sở)? phường ') THEN 'ward'
         WHEN regexp_matches(name, '^(đảng bộ|đảng ủy|chi bộ)( cơ sở)? xã ') THEN 'commune' END;

CREATE OR REPLACE TEMP MACRO form_agency(name) AS
    CASE WHEN regexp_matches(name, 'dân đảng|cơ quan đảng|khối đảng|huyện ủy|tỉnh ủy|thành ủy|thị ủy|quận ủy|mặt trận|đoàn thể|ban tổ chức|tuyên giáo|dân vận|huyện đoàn|tỉnh đoàn|trung tâm chính trị') THEN 'party_agency'
         WHEN regexp_matches(name, 'chính quyền|chi cục|cục |kho bạc|tòa án|kiểm sát|thi hành án|ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân|phòng |sở |thanh tra|thuế|hải quan|bảo hiểm xã hội') THEN 'state_agency'
         ELSE 'unknown' END;

CREATE OR REPLACE TEMP MACRO form_company(name) AS
    CASE WHEN regexp_matches(name, 'cổ phần|( |^)cp ') THEN 'private_joint_stock'
         WHEN regexp_matches(name, 'trách nhiệm hữu hạn|tnhh') THEN 'private_limited'
         WHEN regexp_matches(name, 'hợp danh') THEN 'private_partnership'
         WHEN regexp_matches(name, 'doanh nghiệp tư nhân|dntn') THEN 'private_sole'
         ELSE 'private_unknown' END;

-- By the name alone; a company may have state capital, so that its kind is not known.
CREATE OR REPLACE TEMP MACRO form_named(name) AS
    CASE WHEN form_commune(name) IS NOT NULL THEN form_commune(name)
         WHEN regexp_matches(name, 'công an') THEN 'police'
         WHEN regexp_matches(name, 'quân sự|quân đội|biên phòng|ban chỉ huy') THEN 'military'
         WHEN regexp_matches(name, 'hợp tác xã|( |^)htx ') THEN 'cooperative'
         WHEN regexp_matches(name, 'lâm trường|nông trường|doanh nghiệp nhà nước') THEN 'enterprise_state'
         WHEN regexp_matches(name, 'doanh nghiệp tư nhân|dntn') THEN 'private_sole'
         WHEN regexp_matches(name, 'công ty|doanh nghiệp|ngân hàng') THEN 'unknown'
         WHEN regexp_matches(name, 'ngoài nước|tại nước|đại sứ quán') THEN 'abroad'
         WHEN form_agency(name) <> 'unknown' THEN form_agency(name)
         WHEN regexp_matches(name, 'tư thục|dân lập|ngoài công lập') THEN 'service_private'
         WHEN regexp_matches(name, 'trường|bệnh viện|trung tâm|trạm y tế|ban quản lý|đài ') THEN 'service_public' END;

-- The kind of place of a grassroots organisation: what its list says, else its name in lower case.
CREATE OR REPLACE TEMP MACRO form_place(kind, name) AS
    CASE WHEN kind = 'police' THEN 'police'
         WHEN kind = 'military' THEN 'military'
         WHEN kind IN ('school', 'health', 'public_service') THEN
            CASE WHEN regexp_matches(name, 'tư thục|dân lập|ngoài công lập|tư nhân') THEN 'service_private' ELSE 'service_public' END
         WHEN kind = 'state_enterprise' THEN 'enterprise_state'
         WHEN kind = 'fdi_enterprise' THEN 'private_fdi'
         WHEN kind = 'private_enterprise' THEN form_company(name)
         WHEN kind = 'cooperative' THEN 'cooperative'
         WHEN kind = 'agency' THEN form_agency(name)
         WHEN kind = 'commune' THEN coalesce(form_commune(name), 'unknown')
         WHEN kind = 'residential' THEN 'other'
         ELSE coalesce(form_named(name), 'unknown') END;

-- Lines to which that line adds up.
CREATE OR REPLACE TEMP MACRO form_place_groups(line) AS
    CASE WHEN line LIKE 'service_%' THEN ['total', 'service', line]
         WHEN line LIKE 'private_%' THEN ['total', 'enterprise', 'enterprise_private', line]
         WHEN line IN ('enterprise_state', 'cooperative') THEN ['total', 'enterprise', line]
         ELSE ['total', line] END;
