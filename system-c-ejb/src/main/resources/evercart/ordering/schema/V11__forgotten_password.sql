-- due_at is the moment from which any node may try to send it; null when nothing is left to do
-- recipient is null once nothing is left to do
-- asked_for is the hash of the address for which somebody asked for a new password, registered or not: one such mail for each
create table ordering.account_mail (
    id varchar(36) not null,
    kind varchar(20) not null,
    asked_for varchar(64),
    recipient varchar(254),
    language varchar(2) not null,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone,
    attempts integer not null,
    sent_at timestamp with time zone,
    trouble varchar(500),
    constraint account_mail_pk primary key (id),
    constraint account_mail_asked_for_unique unique (asked_for),
    constraint account_mail_done_check check ((recipient is null) = (due_at is null))
);

create index account_mail_due_index on ordering.account_mail (due_at);

-- what a letter about a forgotten password has in its link, by its SHA-256
create table ordering.password_token (
    customer_id varchar(36) not null,
    token_hash varchar(64) not null,
    expires_at timestamp with time zone not null,
    constraint password_token_pk primary key (customer_id),
    constraint password_token_hash_unique unique (token_hash),
    constraint password_token_customer_fk foreign key (customer_id) references ordering.customer (id)
);
