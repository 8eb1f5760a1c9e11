// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/window/about.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QtTest>

using namespace Qt::StringLiterals;

class AboutTest final : public QObject
{
    Q_OBJECT

private slots:
    void copiesTheVersions();
};

void AboutTest::copiesTheVersions()
{
    QWidget window;
    window.show();
    showAbout(&window);
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box);
    const QString qt = QString::fromLatin1(qVersion());
    QVERIFY(box->informativeText().contains(qt));
    QGuiApplication::clipboard()->clear();
    QVERIFY(clickNamed(*box, u"Copy Versions"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), versionText());
    QVERIFY(versionText().contains(qt));
    QVERIFY(box->isVisible());
    for (const QLabel *label : box->findChildren<QLabel *>())
        QVERIFY(label->pixmap().isNull() || !spokenName(*label).isEmpty());
}

QTEST_MAIN(AboutTest)
#include "tst_about.moc"
