package analytics

import "strings"

// allowedNodes are the kinds of query nodes, table references and modifiers.
// No recursion: unit trees are answered by the questions.
var allowedNodes = set(`SELECT_NODE SET_OPERATION_NODE CTE_NODE
	JOIN SUBQUERY EXPRESSION_LIST EMPTY EMPTY_FROM
	ORDER_MODIFIER LIMIT_MODIFIER DISTINCT_MODIFIER LIMIT_PERCENT_MODIFIER
	ASCENDING DESCENDING ORDER_DEFAULT`)

// allowedClasses are the classes of expressions.
var allowedClasses = set(`CONSTANT COLUMN_REF COMPARISON CONJUNCTION FUNCTION OPERATOR CASE CAST STAR
	SUBQUERY WINDOW BETWEEN COLLATE POSITIONAL_REFERENCE`)

// tableFunctions may stand in FROM besides the views and day tables.
var tableFunctions = set(`range generate_series unnest`)

// allowedFunctions read nothing but their arguments, and cannot be made to fill the memory
// from short ones, as repeat, lpad, printf, range and list functions with lambdas can.
var allowedFunctions = set(`
	+ - * / // % ^ ** || ~~ !~~ ~~* !~~* ~~~ -> ->> & |
	count count_star count_if sum avg mean min max median mode stddev stddev_samp stddev_pop variance var_samp var_pop
	quantile quantile_cont quantile_disc bool_and bool_or any_value first last arg_min arg_max min_by max_by
	string_agg group_concat listagg list array_agg histogram corr
	row_number rank dense_rank rank_dense percent_rank cume_dist ntile lag lead first_value last_value nth_value
	lower upper lcase ucase length len strlen substr substring left right trim ltrim rtrim replace contains starts_with
	ends_with prefix suffix concat concat_ws strpos instr position split_part string_split str_split
	regexp_matches regexp_full_match regexp_extract regexp_replace like_escape not_like_escape ilike_escape
	not_ilike_escape strip_accents reverse ascii unicode nfc_normalize
	year month day quarter week dayofweek isodow dayofyear date_part datepart date_trunc datetrunc date_diff datediff
	date_sub datesub date_add age make_date strftime strptime try_strptime last_day monthname dayname to_days to_months
	to_years today current_date now epoch
	abs round floor ceil ceiling trunc sign sqrt power pow ln log log10 log2 exp mod greatest least isnan isfinite
	ifnull nullif if nvl coalesce
	list_value list_contains list_has list_position list_distinct list_sort array_length array_contains list_extract
	array_extract struct_extract struct_pack row map_extract map_keys map_values cardinality
	json_extract json_extract_string json_keys json_array_length json_type json_value json_exists`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
