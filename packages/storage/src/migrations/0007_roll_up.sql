-- Roll-ups: what an upper level took in from the signed record of another committee, after checking all of it.

alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check
  check (kind in ('body', 'plan', 'commitment', 'restriction', 'amendment', 'day', 'tombstone', 'roll-up'));
