-- A grave answer stands while later askings bring none: when it was given is another time than when the witness was last asked.

-- Null where it was given before this was kept.
alter table log_asking add column said_at timestamptz;
