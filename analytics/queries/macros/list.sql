-- The words of count.sql when what stands behind an answer is listed: ids in place of numbers.

CREATE OR REPLACE TEMP MACRO counted(id, is_so) AS list(id) FILTER (is_so);

CREATE OR REPLACE TEMP MACRO counted_once(id, is_so) AS list(DISTINCT id) FILTER (is_so AND id IS NOT NULL);

CREATE OR REPLACE TEMP MACRO summed(id, amount) AS list(id) FILTER (amount IS NOT NULL);

CREATE OR REPLACE TEMP MACRO number_of(column_above) AS coalesce(len(column_above), 0);

CREATE OR REPLACE TEMP MACRO or_nought(column_above) AS coalesce(column_above, []);

CREATE OR REPLACE TEMP MACRO added(column_above, is_so) AS
    flatten(list(column_above) FILTER (is_so AND column_above IS NOT NULL));

CREATE OR REPLACE TEMP MACRO reckoned(figure) AS NULL;

-- Where rows of a kind stand in the sheets of their senders, at the cell of a field.
CREATE OR REPLACE TEMP MACRO cells_of(row_kind, row_field) AS TABLE
    SELECT row_id, return_id, min(path) AS file, min(sheet) AS sheet, min(cell) AS cell
    FROM lineage_cells WHERE kind = row_kind AND field = row_field
    GROUP BY row_id, return_id;

-- A day of birth as exact as the dossier has it: a day, a month or a year.
CREATE OR REPLACE TEMP MACRO born(birth_date, birth_precision) AS
    left(CAST(birth_date AS VARCHAR), CASE birth_precision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END);
