-- What is neither promise nor restrictive clause in a plan's text is searched too, and asked for apart: there is more of it.

alter table portal_search drop constraint portal_search_kind_check;
alter table portal_search add constraint portal_search_kind_check
  check (kind in ('commitment', 'restriction', 'plan', 'passage'));

drop function search_candidates(text[], integer);

-- As before, among rows of the kinds asked for.
create function search_candidates(tiers text[], bound integer, kinds text[])
  returns table (tier integer, kind text, id text, plan text, label text, text text)
  language plpgsql stable security definer
  set search_path = camket
  set enable_seqscan = off
  set enable_indexscan = off
  as $$
declare
  asked tsquery;
  had integer := 0;
begin
  for n in 1 .. coalesce(array_length(tiers, 1), 0) loop
    asked := tiers[n]::tsquery;
    tier := n;
    for kind, id, plan, label, text in
      select s.kind, s.id, s.plan, s.label, s.text from portal_search s
      where s.tenant = current_tenant() and s.words @@ asked and s.kind = any(kinds) limit bound
    loop
      had := had + 1;
      return next;
    end loop;
    exit when had >= bound;
  end loop;
end $$;
revoke execute on function search_candidates(text[], integer, text[]) from public;
grant execute on function search_candidates(text[], integer, text[]) to camket_portal, camket_app;
select search_as_owner('search_candidates(text[], integer, text[])');
