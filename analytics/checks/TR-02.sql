-- code: TR-02
-- severity: warning
-- kinds: member roll
-- phase: staged
-- title: Trùng họ tên và ngày sinh, khác số định danh | The same name and birth date with different id numbers
-- why: Hai dòng trùng họ tên và ngày sinh mà khác số định danh có thể là một người bị ghi hai lần với một số sai. | Two rows of the same name and birth date but different id numbers may be one person, listed twice with one number wrong.
-- bad: Nguyễn Văn An, 03/02/1990, 002090001234 và 002090001243 | Nguyễn Văn An, born 3 February 1990, with 002090001234 and with 002090001243
-- good: Mỗi người một dòng, một số định danh | One row and one number for each person
-- fix: Đối chiếu thẻ căn cước: nếu là một người, sửa số sai và bỏ dòng thừa; nếu là hai người khác nhau thì giữ nguyên. Ví dụ: 002090001243 → 002090001234. | Compare the cards: for one person mend the number and drop a row, for two people leave it, for example 002090001243 → 002090001234.
-- message: {full_name}, sinh ngày {birth_date}, trùng họ tên và ngày sinh với ô {other} nhưng khác số định danh. | {full_name}, born {birth_date}, has the name and birth date of {other} but another id number.
-- cite: 137/2015/NĐ-CP | 2015-12-31 | Điều 13 | / | verified
-- confidence: verified
SELECT
    a.stage_no, a.return_id, a.row_no, 'citizen_id' AS field,
    a.citizen_id AS value, a.full_name, strftime(a.birth_date, '%d/%m/%Y') AS birth_date,
    min(c.place || b.row_no) AS other
FROM told_people a
JOIN told_people b
  ON b.circle = a.circle AND b.name_key = a.name_key AND b.birth_date = a.birth_date AND b.speaks_on = a.speaks_on
 AND b.citizen_id <> a.citizen_id
LEFT JOIN told_columns c ON c.return_id = b.return_id AND c.field = 'full_name'
WHERE a.stage_no IS NOT NULL AND a.birth_precision = 'day' AND b.birth_precision = 'day'
GROUP BY ALL
ORDER BY a.stage_no
