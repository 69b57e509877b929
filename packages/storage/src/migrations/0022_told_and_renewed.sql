-- What reminders have told, and which sessions went on.

-- Which of what somebody owes a mail has named, and when: each item is judged by that, so that what had no room in a mail, or came up
-- after it, is named by the next one. Ids and days alone.
create table digest_told (
  tenant text not null,
  account uuid not null,
  -- Kind, id, body and last day of the item.
  item text not null,
  -- Day of the newest mail that named it.
  told_on date not null,
  primary key (tenant, account, item),
  foreign key (tenant, account) references account
);
select guard('digest_told');

-- How many days in a row a mail server has refused an address for good; null: it took the last one.
alter table mail_setting add column refusals integer;

-- How many links an account has asked for since an instant: nobody has this office write to strangers all day.
alter table mail_confirmation add column asks integer not null default 1, add column asked_since timestamptz;
update mail_confirmation set asked_since = created_at;
alter table mail_confirmation alter column asked_since set not null;

-- The session that went on from one under a new token: whoever still holds the old token is not signed out.
alter table session add column renewed_as uuid;
