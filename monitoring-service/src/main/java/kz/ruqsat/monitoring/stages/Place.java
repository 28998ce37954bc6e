package kz.ruqsat.monitoring.stages;

/** Where a record lies on the broker: its one name. */
public record Place(String topic, int partition, long offset) {

    /** Key of the copy of a record that names no case. */
    @Override
    public String toString() {
        return topic + "-" + partition + "-" + offset;
    }
}
