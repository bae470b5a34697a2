-- who works for the shop; given and taken by whoever runs it
alter table ordering.customer add column staff boolean default false not null;

-- whether a refunded order's pieces went back to the catalogue
alter table ordering.customer_order add column goods_back boolean default false not null;

create index customer_order_placed_index on ordering.customer_order (placed_at);
create index customer_order_status_index on ordering.customer_order (status, placed_at);

-- the one pair of keys that signs the passes of staff, made by the first node that needs it
create table ordering.staff_key (
    id integer not null,
    private_key varchar(500) not null,
    public_key varchar(500) not null,
    made_at timestamp with time zone not null,
    constraint staff_key_pk primary key (id),
    constraint staff_key_one_check check (id = 1)
);

-- who changed what from what to what; subject is an order's id or an account's e-mail address
create table ordering.change (
    number bigint generated always as identity,
    changed_at timestamp with time zone not null,
    who varchar(254) not null,
    subject varchar(254) not null,
    what varchar(50) not null,
    value_before varchar(500),
    value_after varchar(500),
    constraint change_pk primary key (number)
);

create index change_subject_index on ordering.change (subject, number);
