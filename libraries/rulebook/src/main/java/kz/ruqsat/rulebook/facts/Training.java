package kz.ruqsat.rulebook.facts;

/** Whether a practice or internship runs under a programme of the Innovation Cluster. Source: R-063. */
public enum Training {
    NONE,
    INNOVATION_CLUSTER_PROGRAMME
}
