package kz.ruqsat.monitoring.waking;

/** A part that has something to do when tables have changed. Every bean of this type is told. */
public interface Sleeper {

    /** Something may have changed; returns at once. */
    void woken();
}
