// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/window/about.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QWindow>
#include <QtTest>

using namespace Qt::StringLiterals;

class AboutTest final : public QObject
{
    Q_OBJECT

private slots:
    void copiesTheVersions();
    void closesByTheKeyboard();
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

/// Beside a button of its own a box has none that Escape stands for, unless it is told.
void AboutTest::closesByTheKeyboard()
{
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_Return}) {
        QWidget window;
        window.show();
        showAbout(&window);
        const QPointer<QMessageBox> box = window.findChild<QMessageBox *>();
        QVERIFY(box);
        QTest::keyClick(box->windowHandle(), key);
        QVERIFY(waitFor(u"the box to close"_s, [&] { return !box; }));
    }
}

QTEST_MAIN(AboutTest)
#include "tst_about.moc"
