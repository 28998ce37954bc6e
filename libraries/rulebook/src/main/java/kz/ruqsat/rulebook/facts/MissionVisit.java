package kz.ruqsat.rulebook.facts;

/** Whether a mission is visited before the visa is issued. Source: R-101. */
public enum MissionVisit {
    NONE,
    VISITED
}
