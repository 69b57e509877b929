-- What every publication and every signature writes, as one call each: a session keeps its plans, and the writer waits for
-- one answer.

-- Records with their bodies; rows as JSON, by the names of the columns.
create function write_records(records json, bodies json) returns void
  language plpgsql volatile
  as $$
begin
  insert into camket.record select * from json_populate_recordset(null::camket.record, $1);
  insert into camket.record_body select * from json_populate_recordset(null::camket.record_body, $2);
end $$;

-- Records, audit, the tiles that grew and the head as it then stands; whoever listens hears of it at the commit.
create function grow_log(records json, bodies json, tiles json, audits json, grown bigint, new_root bytea, new_day date,
  newest timestamptz) returns void
  language plpgsql volatile
  as $$
begin
  if json_array_length($1) > 0 then
    perform camket.write_records($1, $2);
  end if;
  insert into camket.log_tile as known (tenant, level, index, hashes)
    select camket.current_tenant(), t.level, t.index, decode(t.hashes, 'base64')
    from json_to_recordset($3) as t (level integer, index bigint, hashes text)
    on conflict (tenant, level, index) do update set hashes = excluded.hashes;
  insert into camket.audit select * from json_populate_recordset(null::camket.audit, $4);
  update camket.record_head h set size = grown, root = new_root, day = new_day, newest_at = newest
    where h.tenant = camket.current_tenant();
  perform pg_notify('camket_published', camket.current_tenant() || ':' || grown);
end $$;

create function add_checkpoint(signed bigint, signing_key integer, signed_root bytea, signed_note text, at timestamptz,
  audits json) returns void
  language plpgsql volatile
  as $$
begin
  insert into camket.log_checkpoint (tenant, size, key, root, note, signed_at)
    values (camket.current_tenant(), signed, signing_key, signed_root, signed_note, at);
  insert into camket.audit select * from json_populate_recordset(null::camket.audit, $6);
  perform pg_notify('camket_signed', camket.current_tenant() || ':' || signed);
end $$;

-- The checkpoint of a head that this caller has just committed, where nobody has signed it or a later one and the key is
-- still the newest; false otherwise, and nothing is written. The commit need not be waited for: see `lock_signer`.
create function sign_head(signed bigint, signing_key integer, signed_root bytea, signed_note text, at timestamptz,
  audits json) returns boolean
  language plpgsql volatile
  as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  perform pg_advisory_xact_lock(hashtextextended('camket signer ' || camket.current_tenant(), 0));
  if exists (select from camket.log_checkpoint where tenant = camket.current_tenant() and size >= signed)
     or signing_key is distinct from (select max(number) from camket.log_key where tenant = camket.current_tenant()) then
    return false;
  end if;
  perform camket.add_checkpoint($1, $2, $3, $4, $5, $6);
  return true;
end $$;
