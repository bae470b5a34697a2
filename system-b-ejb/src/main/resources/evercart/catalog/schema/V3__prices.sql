-- lists by price, of a shelf and of everything, and those between two prices
create index product_price_index on catalog.product (price_minor, sku);
create index product_category_price_index on catalog.product (category, price_minor, sku);
