-- the pictures of a product beside its main one, which stands with the product; either may be drawn or in catalog.picture
create table catalog.product_picture (
    sku varchar(50) not null,
    picture varchar(200) not null,
    position integer not null,
    constraint product_picture_pk primary key (sku, picture),
    constraint product_picture_product_fk foreign key (sku) references catalog.product (sku)
);
