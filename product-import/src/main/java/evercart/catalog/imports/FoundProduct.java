package evercart.catalog.imports;

import evercart.api.catalog.Product;

/** A product, and the line of the file where it was first seen. */
record FoundProduct(Product product, long line) {}
