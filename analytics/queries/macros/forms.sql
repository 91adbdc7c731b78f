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

-- A count by ethnicity or religion, not told where it or what is left of the whole is one or two persons.
CREATE OR REPLACE TEMP MACRO form_told(n, total, in_clear) AS
    CASE WHEN in_clear OR n NOT IN (1, 2) AND total - n NOT IN (1, 2) THEN n END;

-- The same day a year before.
CREATE OR REPLACE TEMP MACRO year_before(day) AS CAST(CAST(day AS DATE) - to_years(1) AS DATE);
