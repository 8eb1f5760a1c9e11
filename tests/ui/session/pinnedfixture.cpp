// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "pinnedfixture.h"

#include "support/waiting.h"

#include "ui/pinned/pinneddialog.h"

#include <QFile>
#include <QTableView>

using namespace Qt::StringLiterals;

PinnedFixture::PinnedFixture()
    : m_session(m_windowFixture.window(), SignInPlaces {.home = m_folder.path()}, m_secrets),
      m_settings(m_folder.filePath(u"app.ini"_s), QSettings::IniFormat)
{ }

QString PinnedFixture::write(const QString &name, const QByteArray &text) const
{
    const QString path = filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("The test cannot write its file.");
    return path;
}

void PinnedFixture::startFlow()
{
    m_flow = std::make_unique<PinnedFlow>(window(), m_session, m_settings, watchPath());
}

bool PinnedFixture::open()
{
    m_session.open({.isDemo = true});
    return waitFor(u"the demo cloud"_s, [this] { return m_session.session() != nullptr; });
}

PinnedDialog *PinnedFixture::dialog()
{
    return window().findChild<PinnedDialog *>();
}

bool PinnedFixture::waitForRows(int count)
{
    return waitFor(u"the verdicts"_s, [this, count] {
        return dialog() && dialog()->findChild<QTableView *>()->model()->rowCount() == count;
    });
}
