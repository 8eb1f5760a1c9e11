// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakedesktop.h"

#include <QFile>

using namespace Qt::StringLiterals;

FakeDesktop::FakeDesktop(std::optional<int> status, const QString &gate) : m_path(qgetenv("PATH"))
{
    QFile opener(m_folder.filePath(u"xdg-open"_s));
    if (status && opener.open(QIODevice::WriteOnly)) {
        const QString waiting = gate.isEmpty() ? QString() : u"read line < '%1'\n"_s.arg(gate);
        opener.write(u"#!/bin/sh\n%3echo \"$1\" >> '%1'\nexit %2\n"_s.arg(logPath())
                             .arg(*status)
                             .arg(waiting)
                             .toUtf8());
        opener.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    }
    qputenv("PATH", QFile::encodeName(m_folder.path()));
}

FakeDesktop::~FakeDesktop()
{
    qputenv("PATH", m_path);
}

QList<QUrl> FakeDesktop::opened() const
{
    QFile log(logPath());
    if (!log.open(QIODevice::ReadOnly))
        return {};
    QList<QUrl> urls;
    for (const QByteArray &line : log.readAll().split('\n')) {
        if (!line.isEmpty())
            urls.append(QUrl::fromEncoded(line));
    }
    return urls;
}

QString FakeDesktop::logPath() const
{
    return m_folder.filePath(u"opened"_s);
}
