package kz.ruqsat.approval.request;

/** The service that owns the case which asks, and so knows the person it is about. */
public enum Owner {
    INVITATION,
    VISA
}
