-- title:  tệp gửi lên | files
-- column: file_unit | text | Đơn vị gửi | Organisation
-- column: period | text | Kỳ | Period
-- column: status | text | Tình trạng | Status
-- column: file | text | Tệp | File
SELECT f.file_id AS id, u.org_name AS file_unit, f.period, f.status, f.path AS file, f.path AS sorted
FROM files f LEFT JOIN units u ON u.unit_id = f.unit_id
