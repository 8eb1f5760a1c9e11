// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "viewsfixture.h"

#include "support/cuttexts.h"
#include "support/longwords.h"
#include "support/widgets.h"

#include "catalog/columns/imagecolumns.h"
#include "languages/languages.h"
#include "languages/translations.h"
#include "ui/changes/changespage.h"
#include "ui/matrix/matrixpage.h"
#include "ui/pinned/pinneddialog.h"
#include "ui/table/imagetableview.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

/// Those of Qt's own are not looked at.
QDialog *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        auto *dialog = qobject_cast<QDialog *>(widget);
        if (dialog && dialog->isVisible() && !qobject_cast<QFileDialog *>(dialog))
            return dialog;
    }
    return nullptr;
}

} // namespace

/// In each language, every word of the views beside the table and of the dialogs has the room that it needs.
class ViewLanguagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theViewsAreWhole_data() { addLanguages({QSize(1000, 650), QSize(1440, 900)}); }
    void theViewsAreWhole();
    void theDialogsAreWhole_data() { addLanguages({QSize(1366, 768)}); }
    void theDialogsAreWhole();

private:
    static void addLanguages(const QList<QSize> &sizes);
    void check(const QString &name, const QWidget &window);

    QTemporaryDir m_folder;
    QString m_memory;
    std::unique_ptr<Translations> m_translations;
    LongWords m_longWords;
    QStringList m_faults;
};

void ViewLanguagesTest::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    m_memory = m_folder.filePath(u"memory.sqlite"_s);
    QVERIFY(ViewsFixture::makeMemory(m_memory));
}

void ViewLanguagesTest::addLanguages(const QList<QSize> &sizes)
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");

    for (const QSize &size : sizes) {
        for (const QString &code : textLanguages())
            QTest::addRow("%s, %d × %d", qPrintable(code), size.width(), size.height())
                    << code << size;
        QTest::addRow("40 %% longer, %d × %d", size.width(), size.height()) << QString() << size;
    }
}

void ViewLanguagesTest::init()
{
    QFETCH(QString, code);
    if (code.isEmpty())
        QCoreApplication::installTranslator(&m_longWords);
    else
        m_translations = std::make_unique<Translations>(code);
}

void ViewLanguagesTest::cleanup()
{
    QCoreApplication::removeTranslator(&m_longWords);
    m_translations.reset();
    m_faults.clear();
}

void ViewLanguagesTest::check(const QString &name, const QWidget &window)
{
    QCoreApplication::sendPostedEvents(); // layouts
    QCoreApplication::processEvents();
    for (const QString &fault : cutTexts(window))
        m_faults.append(name + u": "_s + fault);
}

void ViewLanguagesTest::theViewsAreWhole()
{
    QFETCH(QSize, size);
    ViewsFixture fixture;
    QVERIFY(fixture.open(size, m_memory));
    QVERIFY(fixture.showMatrix());
    check(u"matrix"_s, fixture.window());
    QVERIFY(fixture.showChanges());
    check(u"changes"_s, fixture.window());
    PinnedDialog *dialog = fixture.showPinned();
    QVERIFY(dialog);
    dialog->resize(size);
    check(u"pinned ids"_s, *dialog);
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

/// Those of the menus, which say by "…" that they ask something, as in each language.
void ViewLanguagesTest::theDialogsAreWhole()
{
    QFETCH(QSize, size);
    ViewsFixture fixture;
    QVERIFY(fixture.open(size, m_memory));
    auto *table = fixture.window().findChild<ImageTableView *>();
    clickCell(*table, 0, int(ImageColumn::Name));
    QTest::keyClick(table, Qt::Key_Down, Qt::ShiftModifier); // two can be compared
    int dialogs = 0;
    for (const QAction *menu : fixture.window().menuBar()->actions()) {
        for (QAction *action : menu->menu()->actions()) {
            if (!action->isEnabled() || !action->text().remove(u'&').contains(u'…'))
                continue;
            action->trigger();
            QDialog *dialog = openDialog();
            if (!dialog)
                continue;
            ++dialogs;
            check(action->text(), *dialog);
            dialog->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    QVERIFY2(dialogs >= 6, qPrintable(QString::number(dialogs)));
    QVERIFY2(m_faults.isEmpty(), qPrintable(m_faults.join(u'\n')));
}

QTEST_MAIN(ViewLanguagesTest)
#include "tst_viewlanguages.moc"
