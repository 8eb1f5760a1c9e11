// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "copies.h"
#include "export/copyformats.h"
#include "processkeyring.h"
#include "signedinwindow.h"
#include "support/menus.h"
#include "support/waiting.h"
#include "support/widgets.h"
#include "ui/accounts/accountbutton.h"
#include "ui/details/comparedialog.h"
#include "ui/settings/testdialog.h"

#include <QMenuBar>
#include <QTableView>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

using Manner = LoopbackCloud::Manner;

/// No secret comes to the clipboard, whatever is copied in the window.
class ClipboardLeaksTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void staySecret_data();
    void staySecret();

private:
    void load(const SecretSource &source, Manner manner);
    void selectRows();
    void copyFromTest();
    void copyFromComparison();
    void copyFrom(QWidget &window) { m_copies += copyAll(window); }
    [[nodiscard]] QByteArray copied(const QString &name) const;

    ProcessKeyring m_keyring;
    std::unique_ptr<SignedInWindow> m_window;
    QList<Copy> m_copies;
};

void ClipboardLeaksTest::initTestCase()
{
    QVERIFY2(m_keyring.start(), "This test needs dbus-daemon, dbus-bin and gnome-keyring.");
}

void ClipboardLeaksTest::cleanup()
{
    m_window.reset();
    m_copies.clear();
}

void ClipboardLeaksTest::load(const SecretSource &source, Manner manner)
{
    m_window = std::make_unique<SignedInWindow>(manner, m_keyring.daemon());
    m_window->plant(source);
    m_window->plantProxy();
    QVERIFY(m_window->open());
    QVERIFY(clickEntries(*m_window->window().findChild<QMenuBar *>(u"menuBar"_s),
                         {u"View"_s, u"Activity"_s}));
    QVERIFY(m_window->waitForAnswer());
}

QByteArray ClipboardLeaksTest::copied(const QString &name) const
{
    const auto found = std::ranges::find(m_copies, name, &Copy::name);
    return found == m_copies.cend() ? QByteArray() : found->bytes;
}

void ClipboardLeaksTest::staySecret_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<Manner>("manner");
    for (const SecretSource &source : secretSources()) {
        if (!source.isCheckedFirst) // then there are no rows to copy
            QTest::addRow("%s, refused", qPrintable(source.name)) << source.name << Manner::Refuses;
        QTest::addRow("%s, answered", qPrintable(source.name)) << source.name << Manner::Answers;
    }
}

void ClipboardLeaksTest::staySecret()
{
    QFETCH(QString, source);
    QFETCH(Manner, manner);
    load(secretSource(source), manner);
    selectRows();
    copyFrom(m_window->window());
    QStringList expected = {u"Copy as Command"_s,       u"Copy RequestId"_s,
                            u"Copy as tccli Command"_s, u"Copy Rows with Headers"_s,
                            u"Copy Report"_s,           u"Copy Policy"_s};
    if (manner == Manner::Answers) {
        copyFromComparison();
        clickCell(*m_window->window().findChild<QTableView *>(u"imageView"_s), 0,
                  int(ImageColumn::Name));
        QVERIFY(waitFor(u"the details"_s,
                        [this] { return canClick(m_window->window(), u"Copy the image ID"_s); }));
        copyFrom(m_window->window());
        expected += {u"Copy"_s,          u"Copy with Headers"_s, u"Copy the image ID"_s,
                     u"Copy Image ID"_s, u"Copy Name"_s,         u"Copy as Markdown"_s};
        for (const CopyFormat format : allCopyFormats())
            expected.append(copyFormatName(format));
    } else {
        expected.append(u"Copy Message"_s);
    }
    copyFromTest();

    const QStringList names = namesOf(m_copies);
    for (const QString &name : std::as_const(expected))
        QVERIFY2(names.contains(name),
                 qPrintable(u"%1 is not in %2"_s.arg(name, names.join(u", "_s))));
    const QByteArray command = copied(u"Copy as Command"_s);
    QVERIFY2(command.contains("--proxy 'http://127.0.0.1:1'"), command.constData());
    QStringList leaks;
    for (const Copy &copy : std::as_const(m_copies)) {
        for (const QString &leak : leaksIn(copy.bytes, m_window->marks()))
            leaks.append(u"%1: %2"_s.arg(copy.name, leak));
    }
    QVERIFY2(leaks.isEmpty(), qPrintable(leaks.join(u'\n')));
}

/// Of the images and of the requests.
void ClipboardLeaksTest::selectRows()
{
    m_window->window().findChild<QTableView *>(u"imageView"_s)->selectAll();
    auto *activity =
            m_window->window().findChild<QWidget *>(u"activityDock"_s)->findChild<QTableView *>();
    activity->selectAll();
    QVERIFY(activity->selectionModel()->hasSelection());
}

void ClipboardLeaksTest::copyFromComparison()
{
    QVERIFY(clickEntries(*m_window->window().findChild<QMenuBar *>(u"menuBar"_s),
                         {u"Image"_s, u"Compare…"_s}));
    auto *dialog = m_window->window().findChild<CompareDialog *>();
    QVERIFY(dialog && activate(*dialog));
    copyFrom(*dialog);
    dialog->close();
    QVERIFY(activate(m_window->window()));
}

void ClipboardLeaksTest::copyFromTest()
{
    emit m_window->window().accountButton().testRequested(m_window->profile());
    auto *dialog = m_window->window().findChild<TestDialog *>();
    QVERIFY(dialog && activate(*dialog));
    QVERIFY(waitFor(u"the end of the test"_s,
                    [dialog] { return canClick(*dialog, u"Test Again"_s); }));
    copyFrom(*dialog);
}

QTEST_MAIN(ClipboardLeaksTest)
#include "tst_clipboardleaks.moc"
