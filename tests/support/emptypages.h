// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

class QTcpServer;

/// Has the server answer each request with a page without images, of the RequestId "request-1" and
/// of Tue, 24 Nov 2026 03:04:05 GMT.
void answerWithEmptyPages(QTcpServer &server);
