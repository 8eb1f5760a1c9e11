// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "cloud/apiattempts.h"
#include "core/pending.h"

#include <functional>
#include <optional>
#include <utility>

/// That of an answer; what keeps it elsewhere has an overload of its own beside it.
template<typename T>
[[nodiscard]] QString requestIdOf(const T &answer)
{
    return answer.requestId;
}

/// One call of an action of the API, of any service: its answer is read as a T.
///
/// There is a requestIdOf() a T, as of every answer of the API; if it is a list and has an
/// entryCount(), the record tells that, too. See ApiAttempts for when a request is sent again.
template<typename T>
class ApiCall final : public Pending<T>
{
public:
    /// Reads a reply of any HTTP status. Its errors are those of replyError() and Malformed.
    using Reader = std::function<Result<T>(const HttpReply &)>;

    /// `record` says what is asked, for the journal; its place goes into errors, too.
    ApiCall(const CallContext &context, const ApiRequest &request, const RequestRecord &record,
            Reader reader)
        : m_reader(std::move(reader)),
          m_attempts(context, request, record,
                     [this](const HttpReply &reply) { return read(reply); })
    {
        QObject::connect(&m_attempts, &ApiAttempts::succeeded, this,
                         [this] { this->finish(*std::move(m_answer)); });
        QObject::connect(&m_attempts, &ApiAttempts::failed, this,
                         [this](const ApiError &error) { this->finish(Failure(error)); });
    }

protected:
    void cancel() override { m_attempts.cancel(); }

private:
    Result<AnswerSummary> read(const HttpReply &reply)
    {
        m_answer = m_reader(reply);
        return m_answer->map([](const T &answer) {
            AnswerSummary summary = {.requestId = requestIdOf(answer)};
            if constexpr (requires { answer.entryCount(); })
                summary.entries = answer.entryCount();
            return summary;
        });
    }

    Reader m_reader;
    std::optional<Result<T>> m_answer; // to the last reply
    ApiAttempts m_attempts;
};
