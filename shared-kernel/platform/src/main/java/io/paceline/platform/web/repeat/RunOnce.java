package io.paceline.platform.web.repeat;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/// Runs a command unless it has run, in one transaction with the record of its answer.
final class RunOnce {

    private final Answers answers;
    private final TransactionTemplate transactions;

    RunOnce(Answers answers, TransactionTemplate transactions) {
        this.answers = answers;
        this.transactions = transactions;
    }

    /// Gives the earlier answer where the command has run before.
    Optional<Answer> run(Command command, Supplier<Answer> execution) {
        return transactions.execute(transaction -> {
            var free = answers.hold(command);
            // Read after the lock was tried: a holder that has just committed is seen.
            var earlier = answers.find(command);
            if (earlier.isPresent()) {
                return Optional.of(same(command, earlier.get()));
            }
            if (!free) {
                throw new CommandInProgress(command.key());
            }
            var answer = execution.get();
            if (answer.refused()) {
                transaction.setRollbackOnly();
            } else {
                answers.keep(command, answer);
            }
            return Optional.empty();
        });
    }

    private static Answer same(Command command, Answers.Kept earlier) {
        if (!command.digest().equals(earlier.digest())) {
            throw new KeyReused(command.key());
        }
        return earlier.answer();
    }
}
