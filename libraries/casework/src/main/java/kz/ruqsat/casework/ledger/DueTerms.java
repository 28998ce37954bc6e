package kz.ruqsat.casework.ledger;

/** The command that only asks for terms that are due by the moment of its act to fire. Casework's own; no procedure sees it. */
public record DueTerms() {}
