-- The ledger: runs, files, what was found in them, and what the names in them mean.
-- Facts are versions from a run to a run; 003 to 005 hold them. No indexes: an explicit
-- index loses rows after a crash in DuckDB 1.5.

CREATE TABLE store.runs (
    run_no       INTEGER NOT NULL,
    run_id       VARCHAR NOT NULL,
    started_at   TIMESTAMP,
    as_of        DATE NOT NULL,
    user_name    VARCHAR,
    hoso_version VARCHAR,
    rule_book    VARCHAR,
    status       VARCHAR NOT NULL CHECK (status IN ('done', 'undone')),
    files        INTEGER NOT NULL,
    rows_read    INTEGER NOT NULL,
    added        INTEGER NOT NULL,
    changed      INTEGER NOT NULL,
    unchanged    INTEGER NOT NULL,
    removed      INTEGER NOT NULL,
    quarantined  INTEGER NOT NULL
);

CREATE TABLE store.files (
    file_id     VARCHAR NOT NULL,
    run_no      INTEGER NOT NULL,
    path        VARCHAR NOT NULL,
    sender      VARCHAR,
    sha256      VARCHAR NOT NULL,
    size        BIGINT NOT NULL,
    status      VARCHAR NOT NULL CHECK (status IN ('loaded', 'partial', 'rejected', 'empty', 'known')),
    rows_read   INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    changed     INTEGER NOT NULL,
    unchanged   INTEGER NOT NULL,
    removed     INTEGER NOT NULL,
    quarantined INTEGER NOT NULL
);

CREATE TABLE store.returns (
    return_id    VARCHAR NOT NULL,
    run_no       INTEGER NOT NULL,
    file_id      VARCHAR NOT NULL,
    kind         VARCHAR NOT NULL,
    sheet        VARCHAR NOT NULL,
    scope_id     VARCHAR NOT NULL,
    association  VARCHAR,
    period       VARCHAR,
    period_end   DATE,
    unit_name    VARCHAR,
    unit_from    VARCHAR,
    unit_cell    VARCHAR,
    header_first INTEGER,
    header_last  INTEGER,
    row_count    INTEGER NOT NULL
);

-- The units of which a return speaks, with the place where each is named.
CREATE TABLE store.return_units (
    run_no    INTEGER NOT NULL,
    return_id VARCHAR NOT NULL,
    scope_id  VARCHAR NOT NULL,
    unit_name VARCHAR,
    cell_row  INTEGER,
    cell_col  INTEGER
);

CREATE TABLE store.columns (
    return_id  VARCHAR NOT NULL,
    col        INTEGER NOT NULL,
    letter     VARCHAR NOT NULL,
    header     VARCHAR NOT NULL,
    field      VARCHAR,
    confidence DECIMAL(4, 3),
    why        VARCHAR
);

-- What a return speaks about: a kind, a unit as it was named, an association, a period.
-- The columns from unit_id on follow from unit_refs and touched; they are made anew after each run.
CREATE TABLE store.scopes (
    scope_id    VARCHAR NOT NULL,
    kind        VARCHAR NOT NULL,
    unit_ref    VARCHAR,
    association VARCHAR,
    period      VARCHAR,
    unit_id     VARCHAR,
    area_id     VARCHAR,
    speaks_on   DATE,
    last_run    INTEGER,
    means       VARCHAR
);

-- Which runs spoke about a scope, and for which day.
CREATE TABLE store.touched (
    run_no    INTEGER NOT NULL,
    scope_id  VARCHAR NOT NULL,
    speaks_on DATE NOT NULL
);

-- Units as sheets name them, and the unit that each name means.
CREATE TABLE store.unit_refs (
    run_no     INTEGER NOT NULL,
    unit_ref   VARCHAR NOT NULL,
    org_code   VARCHAR,
    name       VARCHAR,
    parent_ref VARCHAR,
    places     VARCHAR[] NOT NULL,
    party      BOOLEAN NOT NULL
);

CREATE TABLE store.unit_links (
    unit_ref   VARCHAR NOT NULL,
    unit_id    VARCHAR NOT NULL,
    org_name   VARCHAR,
    org_code   VARCHAR,
    unit_kind  VARCHAR,
    parent_id  VARCHAR,
    area_id    VARCHAR,
    hamlet     VARCHAR,
    party      BOOLEAN NOT NULL
);

CREATE TABLE store.findings (
    run_no      INTEGER NOT NULL,
    file_id     VARCHAR NOT NULL,
    scope_id    VARCHAR,
    rule        VARCHAR NOT NULL,
    severity    VARCHAR NOT NULL,
    sheet       VARCHAR,
    cell        VARCHAR,
    row_no      INTEGER,
    field       VARCHAR,
    message     VARCHAR,
    message_en  VARCHAR,
    fix         VARCHAR,
    source      VARCHAR,
    vars        JSON,
    fingerprint VARCHAR NOT NULL
);

CREATE TABLE store.quarantine (
    run_no    INTEGER NOT NULL,
    row_id    VARCHAR NOT NULL,
    scope_id  VARCHAR NOT NULL,
    return_id VARCHAR NOT NULL,
    kind      VARCHAR NOT NULL,
    row_no    INTEGER NOT NULL,
    raw       JSON NOT NULL,
    cleaned   JSON NOT NULL,
    reasons   VARCHAR[] NOT NULL
);

CREATE TABLE store.changes (
    run_no    INTEGER NOT NULL,
    return_id VARCHAR NOT NULL,
    cell      VARCHAR NOT NULL,
    row_no    INTEGER NOT NULL,
    field     VARCHAR NOT NULL,
    raw       VARCHAR,
    cleaned   VARCHAR,
    reason    VARCHAR NOT NULL
);

-- Every row of every return, also the unchanged: undo makes the versions anew from it.
CREATE TABLE store.lineage (
    run_no    INTEGER NOT NULL,
    kind      VARCHAR NOT NULL,
    row_id    VARCHAR NOT NULL,
    row_hash  VARCHAR NOT NULL,
    scope_id  VARCHAR NOT NULL,
    return_id VARCHAR NOT NULL,
    row_no    INTEGER NOT NULL
);

CREATE TABLE store.code_lists (
    list     VARCHAR NOT NULL,
    code     VARCHAR NOT NULL,
    label_vi VARCHAR NOT NULL,
    label_en VARCHAR NOT NULL
);

CREATE TABLE store.areas (
    area_id    VARCHAR NOT NULL,
    area_name  VARCHAR NOT NULL,
    area_kind  VARCHAR NOT NULL,
    parent_id  VARCHAR,
    code       VARCHAR,
    valid_from DATE,
    valid_to   DATE
);

CREATE TABLE store.area_members (
    area_id   VARCHAR NOT NULL,
    within_id VARCHAR NOT NULL
);
