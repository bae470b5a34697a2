-- the address that a customer wants instead: one wish for each customer, the newest
-- credentials are the customer's when it was asked for: a password changed since then ends the wish
-- token_hash is the SHA-256 of what the letter has in its link; null until it leaves
-- granted: the address is the customer's; the link still says so until it expires
create table ordering.email_wish (
    id varchar(36) not null,
    customer_id varchar(36) not null,
    email varchar(254) not null,
    credentials integer not null,
    asked_at timestamp with time zone not null,
    token_hash varchar(64),
    expires_at timestamp with time zone not null,
    granted boolean not null,
    constraint email_wish_pk primary key (id),
    constraint email_wish_customer_unique unique (customer_id),
    constraint email_wish_token_unique unique (token_hash),
    constraint email_wish_customer_fk foreign key (customer_id) references ordering.customer (id)
);

create index email_wish_expires_index on ordering.email_wish (expires_at);

-- apart from account_mail, all of which a version that does not know these kinds would take for news of a password
-- due_at is the moment from which any node may try to send it; null when nothing is left to do
-- recipient is null once nothing is left to do
-- wish_id is the wish that it is about, which may be replaced by then; null when it tells of what is done
create table ordering.email_mail (
    id varchar(36) not null,
    kind varchar(20) not null,
    wish_id varchar(36),
    recipient varchar(254),
    language varchar(2) not null,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone,
    attempts integer not null,
    sent_at timestamp with time zone,
    trouble varchar(500),
    constraint email_mail_pk primary key (id),
    constraint email_mail_done_check check ((recipient is null) = (due_at is null))
);

create index email_mail_due_index on ordering.email_mail (due_at);
