-- The store of Settle. Ids are compared byte by byte, so they sort here as they do everywhere else.
--
-- Tables are account-owned unless the list of seller-owned ones at the end names them: each key, unique constraint and
-- foreign key of theirs starts with account_id, so that accounts can be spread over several databases. The rows written
-- by every bill have no foreign keys: they are written in the transaction that moves the account's head, and checking
-- what that transaction has just done would cost a third of its time.

create table account_head (
    account_id text collate "C" primary key,
    seller_id  text collate "C" not null,
    seq        bigint           not null check (seq > 0),
    next_due   date,
    slot       smallint         not null,
    zone       text             not null,
    standing   text             not null
) with (fillfactor = 70);
comment on table account_head is 'where an account''s book stands: the row that is locked to change it, and the part of it that every bill moves';
create index account_head_by_due on account_head (seller_id, next_due, account_id) where next_due is not null;

create table account (
    account_id text collate "C" primary key references account_head (account_id),
    seller_id  text collate "C" not null,
    party      text             not null
);
comment on table account is 'the part of an account''s book that hardly ever changes';
create index account_by_seller on account (seller_id, account_id);

create table subscription (
    account_id      text collate "C" not null references account_head (account_id),
    subscription_id text collate "C" not null,
    opened          bigint           not null,
    state           text             not null,
    primary key (account_id, subscription_id)
);

create table journal_entry (
    account_id text collate "C" not null,
    seq        bigint           not null,
    hash       bytea            not null,
    bytes      bytea            not null,
    primary key (account_id, seq)
);
comment on table journal_entry is 'accounts'' streams; bytes are canonical and hashed as they stand here';

create table document (
    account_id       text collate "C" not null,
    number           text collate "C" not null,
    seq              bigint           not null,
    occasion_through bigint           not null,
    total            bigint           not null,
    credit_used      bigint           not null,
    due              bigint           not null,
    occasion_day     date             not null,
    day              date             not null,
    covers_to        date,
    kind             text             not null,
    occasion_kind    text             not null,
    currency         text             not null,
    primary key (account_id, number),
    unique (account_id, occasion_kind, occasion_day, occasion_through, currency)
);
comment on table document is 'issued documents; an occasion''s id is its day and through, and at most one document in a currency has it';
comment on column document.covers_to is 'the last end of the days its charges are for; empty when they are for none';

create table document_line (
    account_id       text collate "C" not null,
    number           text collate "C" not null,
    line             smallint         not null,
    corrects_line    smallint,
    from_day         date,
    to_day           date,
    quantity         bigint           not null,
    minor            bigint           not null,
    rule_set_id      bigint           not null,
    subscription_id  text collate "C",
    sku              text             not null,
    text             text             not null,
    corrects_number  text collate "C",
    derivation       text             not null,
    primary key (account_id, number, line)
);
comment on column document_line.derivation is 'without what the other columns, the document and its seller''s rule_set say';
create index document_line_by_corrected on document_line (account_id, corrects_number, corrects_line)
    where corrects_number is not null;

create table ledger_posting (
    account_id     text collate "C" not null,
    seq            bigint           not null,
    minor          bigint           not null,
    day            date             not null,
    position       smallint         not null,
    ledger_account text             not null,
    currency       text             not null,
    reference      text             not null,
    primary key (account_id, seq, position)
);
comment on column ledger_posting.seq is 'the last entry of the transaction that booked it';

create table outbox (
    account_id text collate "C" not null,
    number     bigint           not null,
    entry      bigint           not null,
    day        date             not null,
    kind       text             not null,
    subject    text             not null,
    text       text             not null,
    primary key (account_id, number)
);
comment on column outbox.number is 'from 1 without gaps in each account';

create table quote (
    account_id text collate "C" not null references account_head (account_id),
    quote_id   text collate "C" not null,
    seq        bigint           not null,
    ends       timestamptz      not null,
    content    text             not null,
    shown      text             not null,
    primary key (account_id, quote_id)
);

create table payment_attempt (
    account_id   text collate "C" not null references account_head (account_id),
    key          text collate "C" not null,
    seller_id    text collate "C" not null,
    document     text collate "C" not null,
    number       integer          not null,
    state        text             not null,
    unresolved   boolean          not null,
    created      timestamptz      not null,
    next_look_up timestamptz,
    content      text             not null,
    primary key (account_id, key),
    unique (account_id, document, number)
);
comment on table payment_attempt is 'attempts to pay a document, stored before the gateway is called';
create unique index payment_attempt_one_unresolved on payment_attempt (account_id, document) where unresolved;
create index payment_attempt_by_look_up on payment_attempt (seller_id, next_look_up, key) where next_look_up is not null;
create index payment_attempt_by_age on payment_attempt (seller_id, created, key) where unresolved;

-- Seller-owned tables, and why no account owns them.

-- a seller is not an account
create table seller (
    seller_id text collate "C" primary key,
    seq       bigint not null,
    hash      bytea  not null
);

-- the seller's own stream: catalogs, packs
create table seller_entry (
    seller_id text collate "C" not null references seller (seller_id),
    seq       bigint           not null,
    hash      bytea            not null,
    bytes     bytea            not null,
    primary key (seller_id, seq)
);

-- numbers run through all accounts of a seller
create table number_series (
    seller_id text collate "C" not null,
    series    text collate "C" not null,
    next      bigint           not null,
    primary key (seller_id, series)
);

-- a number is given once in a seller, and leads to its account
create table document_number (
    seller_id  text collate "C" not null,
    number     text collate "C" not null,
    account_id text collate "C" not null,
    primary key (seller_id, number)
);

-- answers of policy that the lines of thousands of accounts share; the id follows from the content
create table rule_set (
    seller_id text collate "C" not null,
    id        bigint           not null,
    content   text             not null,
    primary key (seller_id, id)
);

-- a request may open the account that it is about
create table idempotency (
    seller_id    text collate "C" not null,
    credential   text collate "C" not null,
    key          text collate "C" not null,
    request_hash text             not null,
    response     text,
    primary key (seller_id, credential, key)
);

-- a program calls for a seller
create table api_key (
    seller_id text collate "C" not null,
    name      text collate "C" not null,
    hash      text collate "C" not null,
    scopes    text[]           not null,
    primary key (seller_id, name)
);
create index api_key_by_hash on api_key (hash);

-- a run goes through all accounts of a seller
create table billing_run (
    seller_id text collate "C" not null,
    cut       timestamptz      not null,
    finished  boolean          not null,
    primary key (seller_id, cut)
);

-- as its run
create table billing_run_part (
    seller_id    text collate "C" not null,
    cut          timestamptz      not null,
    partition    integer          not null,
    accounts     bigint           not null,
    documents    bigint           not null,
    last_account text             not null,
    primary key (seller_id, cut, partition),
    foreign key (seller_id, cut) references billing_run (seller_id, cut)
);
