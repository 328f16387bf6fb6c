-- The calendar: when a row was last changed, feeds, invitations, and the mail that is to be sent.

-- When rows of these keys were last written, by the ledger. A key is random, so only who has read a row can ask for it.
create function changed_at(relation_name text, keys uuid[]) returns table (key uuid, at text)
language sql stable security definer set search_path = public, pg_temp
as $$
  select r.key, to_char(max(l.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    from ledger_rows r join ledger_lines l on l.seq = r.seq
   where r.relation = relation_name and r.key = any (keys) group by r.key
$$;
revoke execute on function changed_at(text, uuid[]) from public;
grant execute on function changed_at(text, uuid[]) to entente_reader, entente_actor;

-- A feed is asked for by a secret of its own, of which only the hash is kept. It shows what its maker may read when it is asked.
create table feeds (
  id text primary key,
  secret_hash bytea not null unique,
  relationship text not null,
  party text,
  post text,
  role text not null,
  account text,
  language text not null,
  wish text not null,
  label text not null,
  made_at timestamptz not null,
  revoked_at timestamptz
);
create index feeds_of_maker on feeds (party, post);
grant select, insert, update on feeds to entente_keeper;

-- Who was asked to come to an engagement, and what they were last told; kept by the side that asked.
create table invitees (
  relationship text,
  engagement text,
  side text,
  name text,
  address text,
  language text,
  method text,
  sequence text,
  told_version text,
  on_edtf text
);
select protect('invitees');
create index invitees_of_engagement on invitees (engagement);

-- Mail that an act has promised. It is queued in the act's transaction and sent after it, so that what was acknowledged is not lost.
create table outbox (
  id text primary key,
  -- In the order in which it was promised: of two mails to one person the later one must not overtake.
  place bigint generated always as identity,
  party text not null,
  relationship text not null,
  invitee text not null,
  sender text not null,
  recipient text not null,
  message text not null,
  state text not null check (state in ('queued', 'sending', 'sent', 'failed')),
  attempts int not null default 0,
  queued_at timestamptz not null,
  due_at timestamptz not null,
  sent_at timestamptz,
  fault text
);
create index outbox_due on outbox (due_at) where state in ('queued', 'sending');
create index outbox_of_invitee on outbox (invitee);
-- Whoever acts can queue a mail and read none.
grant insert on outbox to entente_actor;
grant select, update on outbox to entente_keeper;
