-- Sealing an act in one statement: the head is taken last and held for as long as this function and the commit take.
-- What it computes is what digest.ts and merkle.ts say; they remain the reference by which everything is verified.

-- One leaf more on the right edge of the tree, as append() and rootOf() have it.
create function grown_edge(size bigint, edge bytea[], leaf bytea, out grown bytea[], out root bytea)
language plpgsql immutable strict parallel safe
as $$
declare
  roots int := cardinality(edge);
begin
  root := leaf;
  while size % 2 = 1 loop
    root := sha256('\x01'::bytea || edge[roots] || root);
    roots := roots - 1;
    size := size / 2;
  end loop;
  grown := edge[1:roots] || root;
  for at in reverse roots .. 1 loop
    root := sha256('\x01'::bytea || edge[at] || root);
  end loop;
end $$;

-- The leaf's text without its number. JSON.stringify and to_json write text alike, to the letter of the escapes.
create function line_after_seq(at timestamptz, party text, post text, act text, subject text, row_count int, row_root bytea) returns text
language sql stable parallel safe
as $$
  select ',"' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '",' || coalesce(to_json(party)::text, 'null') || ','
    || coalesce(to_json(post)::text, 'null') || ',' || to_json(act) || ',' || to_json(subject) || ',' || row_count || ',"' || encode(row_root, 'hex') || '"]'
$$;

-- Only sealing raises a version; under a forced policy the owner needs one of its own.
create policy sealed on record_versions for all to current_user using (true) with check (true);

-- The only way to a line. Who acts is who the transaction says, the number and the leaf are computed here, and the digests
-- are those of the rows named: one of 32 bytes each, in the order of writing. "touched" pairs a relationship with each scope.
create function seal(
  at timestamptz, party text, post text, act text, subject text, row_root bytea, relations text[], keys uuid[], versions int[], digests bytea,
  touched_relationships text[], touched_scopes text[]
) returns bigint
language plpgsql security definer set search_path = public, pg_temp
as $$
#variable_conflict use_variable
declare
  rows int := cardinality(keys);
  rest text := line_after_seq(at, party, post, act, subject, rows, row_root);
  head ledger_head;
  leaf bytea;
  tree record;
begin
  if party is distinct from nullif(nullif(current_setting('entente.party', true), '*'), '') or not (touched_scopes <@ coalesce(current_scopes(), '{}')) then
    raise exception 'a line of % under the name of %', party, current_setting('entente.party', true) using errcode = '42501';
  end if;
  if octet_length(digests) <> 32 * rows or octet_length(row_root) <> 32 or cardinality(relations) <> rows or cardinality(versions) <> rows
    or (rows = 0 and row_root <> sha256('')) or at <> date_trunc('milliseconds', at) or rest is null then
    raise exception 'no line of the ledger' using errcode = '22023';
  end if;
  -- One queue for all who seal, in the order of their coming: a row that many wait for costs each of them more.
  perform pg_advisory_xact_lock(7264);
  insert into record_versions (relationship, scope, version) select r.relationship, r.scope, 1 from unnest(touched_relationships, touched_scopes) as r (relationship, scope)
    on conflict (relationship, scope) do update set version = record_versions.version + 1;
  select * into strict head from ledger_head;
  leaf := sha256('\x00'::bytea || convert_to('["1",' || head.size || rest, 'UTF8'));
  insert into ledger_lines values (head.size, at, party, post, act, subject, rows, row_root, leaf,
    (select coalesce(array_agg(distinct s order by s), '{}') from unnest(touched_scopes) as s));
  insert into ledger_rows (seq, position, relation, key, version, digest)
    select head.size, r.n - 1, r.relation, r.key, r.version, substring(digests from (r.n * 32 - 31)::int for 32)
      from unnest(relations, keys, versions) with ordinality as r (relation, key, version, n);
  tree := grown_edge(head.size, head.edge, leaf);
  update ledger_head set size = head.size + 1, root = tree.root, edge = tree.grown;
  return head.size;
end $$;

revoke execute on function grown_edge(bigint, bytea[], bytea), line_after_seq(timestamptz, text, text, text, text, int, bytea),
  seal(timestamptz, text, text, text, text, bytea, text[], uuid[], int[], bytea, text[], text[]) from public;
grant execute on function seal(timestamptz, text, text, text, text, bytea, text[], uuid[], int[], bytea, text[], text[]) to entente_actor, entente_keeper;
revoke insert on ledger_lines, ledger_rows from entente_actor, entente_keeper;
revoke select, update on ledger_head from entente_actor, entente_keeper;
revoke insert, update on record_versions from entente_actor;
drop policy writable on record_versions;
