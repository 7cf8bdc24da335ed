import { TenantMigration } from '#app/tenancy/contracts/migration'

/**
 * How often a tenant's settings of a module were changed: whoever changes them says what they read.
 *
 * The words under which a contact is found, beginning with any word of the name or with a part of the number: an index
 * that works under row-level security, where `like` cannot use one. The database keeps them beside each contact; they go
 * with it.
 */
export default class extends TenantMigration {
  async up() {
    this.schema.raw(`
      alter table tenant_modules
        add column settings_revision integer not null default 1;

      create table contact_words (
        tenant_id uuid not null references tenants (id),
        word text collate "C" not null check (length(word) between 1 and 100),
        contact_id uuid not null,
        primary key (tenant_id, word, contact_id),
        foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
      );
      create index contact_words_contact on contact_words (tenant_id, contact_id);

      create function contact_words_of(name text, phone text) returns setof text
      language sql immutable set search_path = pg_catalog as $$
        select left(word, 100) from regexp_split_to_table(
          regexp_replace(
            normalize(lower(normalize(coalesce(name, ''), NFKC) collate pg_c_utf8), NFD),
            '[\\u0300-\\u036f]', '', 'g'
          ),
          '[^[:alnum:]]+' collate pg_c_utf8) word
        where word <> ''
        union
        select digits from (
          select unnest(array[d, substr(d, 2), substr(d, 3), substr(d, 4), right(d, 4)]) as digits
          from regexp_replace(coalesce(phone, ''), '[^0-9]', '', 'g') d
        ) parts
        where length(digits) >= 4
      $$;

      create function keep_contact_words() returns trigger
      language plpgsql set search_path = pg_catalog, public as $$
      begin
        if tg_op = 'UPDATE' then
          delete from contact_words where tenant_id = new.tenant_id and contact_id = new.id;
        end if;
        insert into contact_words (tenant_id, word, contact_id)
        select new.tenant_id, word, new.id from contact_words_of(new.name, new.phone) word;
        return null;
      end
      $$;

      create trigger contacts_words_added after insert on contacts
        for each row execute function keep_contact_words();
      create trigger contacts_words_changed after update of name, phone on contacts
        for each row when (old.name is distinct from new.name or old.phone is distinct from new.phone)
        execute function keep_contact_words();

      alter table contacts no force row level security;
      insert into contact_words (tenant_id, word, contact_id)
      select tenant_id, word, id from contacts, contact_words_of(name, phone) word;
      alter table contacts force row level security;
    `)
    this.protect('contact_words')
  }
}
