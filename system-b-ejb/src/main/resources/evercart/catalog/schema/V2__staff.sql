-- version counts the changes that staff and imports make; stock goes its own way and does not count;
-- off_sale_since is null as long as customers see the product
alter table catalog.product add column version bigint default 0 not null;
alter table catalog.product add column off_sale_since timestamp with time zone;

-- a picture never changes: another one has another name
create table catalog.picture (
    name varchar(80) not null,
    jpeg bytea not null,
    added_at timestamp with time zone not null,
    constraint picture_pk primary key (name)
);

-- files that staff look at before they are taken, for an hour
create table catalog.product_import (
    id varchar(36) not null,
    who varchar(254) not null,
    read_at timestamp with time zone not null,
    packed bytea not null,
    constraint product_import_pk primary key (id)
);

-- who changed what from what to what; adjustment names one of stock for ever
create table catalog.change (
    id varchar(36) not null,
    number bigint generated always as identity,
    adjustment varchar(100),
    changed_at timestamp with time zone not null,
    who varchar(254) not null,
    subject varchar(50) not null,
    what varchar(50) not null,
    value_before varchar(500),
    value_after varchar(500),
    constraint change_pk primary key (id),
    constraint change_adjustment_unique unique (adjustment)
);

create index change_number_index on catalog.change (number);
create index change_subject_index on catalog.change (subject, number);
