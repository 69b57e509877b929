-- Urging and inspecting: reviews, findings, decisions and doubts are public records like any other.
alter table record drop constraint record_kind_check;
alter table record add constraint record_kind_check check (kind in ('body', 'plan', 'commitment', 'restriction', 'amendment',
  'day', 'tombstone', 'roll-up', 'calendar', 'update', 'round', 'review', 'answer', 'finding', 'action', 'decision', 'proposal',
  'doubt'));
