-- A witness that says no says why: its key is not ours, what it saw is not what we show, or it has no time now.

alter table log_asking
  drop constraint log_asking_outcome_check,
  add constraint log_asking_outcome_check check (outcome in
    ('cosigned', 'unreachable', 'slow', 'refused', 'knows-more', 'bad-answer', 'clock-ahead', 'not-cosigning',
     'key-not-known', 'does-not-follow', 'busy'));
