-- The words with which a question counts. An answer takes their numbers; list.sql makes them give
-- the ids of what they counted, so that figure and list are one statement and cannot drift apart.

-- How many are so.
CREATE OR REPLACE TEMP MACRO counted(id, is_so) AS count(*) FILTER (is_so);

-- How many different ones are so.
CREATE OR REPLACE TEMP MACRO counted_once(id, is_so) AS count(DISTINCT id) FILTER (is_so);

-- The sum of what rows tell.
CREATE OR REPLACE TEMP MACRO summed(id, amount) AS CAST(sum(amount) AS BIGINT);

-- The number of a column that was counted above, to go on reckoning with.
CREATE OR REPLACE TEMP MACRO number_of(column_above) AS column_above;

-- A column that was counted above; nought where there was nothing to count.
CREATE OR REPLACE TEMP MACRO or_nought(column_above) AS coalesce(column_above, 0);

-- The sum of a column that was counted above, of the rows that are so.
CREATE OR REPLACE TEMP MACRO added(column_above, is_so) AS CAST(sum(column_above) FILTER (is_so) AS BIGINT);

-- A figure that counts nobody, as a mean.
CREATE OR REPLACE TEMP MACRO reckoned(figure) AS figure;
