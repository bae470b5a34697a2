create table catalog.category (
    code varchar(50) not null,
    name_en varchar(200) not null,
    name_zh varchar(200),
    position integer default 0 not null,
    constraint category_pk primary key (code)
);

-- stock counts the pieces that are neither sold nor reserved: a reservation takes its pieces out, and puts them back when it ends
create table catalog.product (
    sku varchar(50) not null,
    name_en varchar(200) not null,
    name_zh varchar(200),
    description_en varchar(4000) default '' not null,
    description_zh varchar(4000),
    category varchar(50) not null,
    price_minor bigint not null,
    currency char(3) not null,
    stock integer default 0 not null,
    picture varchar(200),
    constraint product_pk primary key (sku),
    constraint product_category_fk foreign key (category) references catalog.category (code),
    constraint product_price_check check (price_minor >= 0),
    constraint product_stock_check check (stock >= 0)
);

create index product_category_index on catalog.product (category);

-- open while committed_at is null; the row of a released or expired reservation is deleted
create table catalog.reservation (
    order_id varchar(100) not null,
    expires_at timestamp with time zone not null,
    committed_at timestamp with time zone,
    constraint reservation_pk primary key (order_id)
);

create index reservation_expiry_index on catalog.reservation (committed_at, expires_at);

create table catalog.reservation_line (
    order_id varchar(100) not null,
    sku varchar(50) not null,
    quantity integer not null,
    constraint reservation_line_pk primary key (order_id, sku),
    constraint reservation_line_order_fk foreign key (order_id) references catalog.reservation (order_id),
    constraint reservation_line_product_fk foreign key (sku) references catalog.product (sku),
    constraint reservation_line_quantity_check check (quantity > 0)
);
