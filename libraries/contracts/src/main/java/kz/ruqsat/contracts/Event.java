package kz.ruqsat.contracts;

/** Something that happened to a case, in the past tense; its wire type stands in {@link EventCatalogue}. */
public interface Event {}
