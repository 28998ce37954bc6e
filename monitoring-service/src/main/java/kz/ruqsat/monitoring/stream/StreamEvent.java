package kz.ruqsat.monitoring.stream;

/**
 * One event of the stream, made ready once for all clients.
 *
 * @param position its id; 0 for a heartbeat
 * @param data JSON text
 */
record StreamEvent(long position, String data) {

    static final StreamEvent HEARTBEAT = new StreamEvent(0, "");

    boolean isHeartbeat() {
        return position == 0;
    }
}
