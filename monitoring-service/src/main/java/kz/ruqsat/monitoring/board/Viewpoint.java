package kz.ruqsat.monitoring.board;

import java.util.Optional;

/**
 * What somebody sees and in which language; people of one viewpoint get the same bytes.
 *
 * @param body whose cases only; empty for all
 */
record Viewpoint(Language language, Optional<String> body) {}
