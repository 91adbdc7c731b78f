-- After which run each decision about people was made or taken back, so that the store can be asked what it knew then.

ALTER TABLE store.person_decisions ADD COLUMN after_run INTEGER;
ALTER TABLE store.person_decisions ADD COLUMN undone_after INTEGER;

-- Of older decisions the clock tells.
UPDATE store.person_decisions SET
    after_run = (SELECT coalesce(max(run_no), 0) FROM store.runs WHERE started_at <= decided_at),
    undone_after = CASE WHEN undone_at IS NOT NULL THEN (SELECT coalesce(max(run_no), 0) FROM store.runs WHERE started_at <= undone_at) END;

COMMENT ON COLUMN store.person_decisions.after_run IS 'Số thứ tự lượt nạp cuối cùng trước khi có quyết định';
COMMENT ON COLUMN store.person_decisions.undone_after IS 'Số thứ tự lượt nạp cuối cùng trước khi rút lại quyết định';
