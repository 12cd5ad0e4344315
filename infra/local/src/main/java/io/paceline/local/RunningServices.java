package io.paceline.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The processes of the services that were started and not stopped, alive or not.
final class RunningServices {

    private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);

    synchronized void add(ServiceProcess process) {
        processes.put(process.service(), process);
    }

    synchronized Optional<ServiceProcess> of(Service service) {
        return Optional.ofNullable(processes.get(service));
    }

    synchronized List<ServiceProcess> all() {
        return List.copyOf(processes.values());
    }

    synchronized void remove(Service service) {
        processes.remove(service);
    }
}
