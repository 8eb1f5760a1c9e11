// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "core/apierror.h"

#include <QSslError>

class QNetworkProxy;

/// What a connection failed for, as errors of kind Network. Their messages are read within a
/// sentence, before its full stop.

/// The one of these faults of the server's certificate that has to be mended first: who issued it
/// comes before all that it says. There must be one.
[[nodiscard]] const QSslError &gravest(const QList<QSslError> &errors);

/// The same as an error, with what the certificate says of itself. `host` is the one asked.
[[nodiscard]] ApiError certificateFault(const QList<QSslError> &errors, const QString &host);

/// The proxy wants a user and a password: it was given none, or others.
[[nodiscard]] ApiError proxyPasswordFault(const QNetworkProxy &proxy);

/// Whether these words of Qt say that a proxy with a user has refused, and not why: it may be for
/// the password, and only proxyStatus() can tell.
[[nodiscard]] bool isUnclearRefusal(const QString &words, const QNetworkProxy &proxy);

/// Such a refusal, with the status of HTTP that the proxy has told; 0: none.
[[nodiscard]] ApiError proxyRefusal(int status, const QNetworkProxy &proxy);

/// Words of Qt or the system, such as "Connection refused", on a connection through a proxy, or
/// through none.
[[nodiscard]] ApiError socketFault(const QString &words, const QNetworkProxy &proxy);

/// The error with the proxy, as proxyName() has it, in its message; as it is where that is empty.
[[nodiscard]] ApiError throughProxy(ApiError error, const QString &proxy);
