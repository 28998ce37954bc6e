package kz.ruqsat.web.problem;

/** What to do next, for the refusals the framework gives without a word of ours. */
final class FrameworkRefusals {
    private FrameworkRefusals() {}

    static String detail(ProblemType type) {
        return switch (type) {
            case UNAUTHORIZED -> "Send a valid access token for this service in the header Authorization.";
            case FORBIDDEN -> "The token is valid, and its roles do not cover this operation.";
            case NOT_FOUND -> "There is nothing at this address, or it is not yours to see.";
            case METHOD_NOT_ALLOWED -> "The header Allow lists the methods this address takes.";
            case NOT_ACCEPTABLE -> "Ask for application/json.";
            case LENGTH_REQUIRED -> "State Content-Length; bodies of unknown length are not read.";
            case PAYLOAD_TOO_LARGE -> "Send at most 262144 bytes.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send application/json in UTF-8, without Content-Encoding.";
            case TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE -> "Try again after the time in Retry-After.";
            case INTERNAL_ERROR -> "Quote the correlation id to the people on duty.";
            default -> "Compare the request with the OpenAPI document of this service.";
        };
    }
}
