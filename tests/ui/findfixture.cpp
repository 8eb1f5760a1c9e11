// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "findfixture.h"

#include "support/menus.h"
#include "support/waiting.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;

bool FindFixture::show()
{
    if (!m_whole.show() || !m_whole.search())
        return false;
    m_edit = findNamed<QLineEdit>(window(), u"Find in results"_s);
    return m_edit && said().isEmpty();
}

bool FindFixture::loadAll()
{
    return clickNamed(window(), u"Load all"_s) && m_whole.waitUntilLoaded();
}

void FindFixture::find(const QString &text)
{
    QVERIFY(activate(window()));
    view().setFocus();
    QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_edit->hasFocus());
    QTest::keyClicks(m_edit, text);
    QCOMPARE(m_edit->text(), text);
}

void FindFixture::press(Qt::Key key)
{
    QWidget *list = completions();
    QTest::keyClick(list->isVisible() ? list : m_edit, key);
}

void FindFixture::chooseOption(const QStringList &entries)
{
    if (completions()->isVisible())
        press(Qt::Key_Escape);
    m_edit->setFocus();
    QTest::keyClick(m_edit, Qt::Key_Down, Qt::AltModifier);
    QVERIFY(waitFor(u"the options of the find box"_s, [] { return openedMenu() != nullptr; }));
    QVERIFY(clickEntries(*openedMenu(), entries));
}

QStringList FindFixture::selectRows(const QList<int> &rows)
{
    for (const int row : rows) {
        clickCell(view(), row, int(ImageColumn::Name),
                  row == rows.first() ? Qt::NoModifier : Qt::ControlModifier);
    }
    return selectedIds();
}

QAbstractItemView *FindFixture::completions() const
{
    return m_edit->findChild<QCompleter *>()->popup();
}

QString FindFixture::said()
{
    return m_whole.child<QLabel>(u"findCountLabel"_s)->text();
}

QLabel *FindFixture::note()
{
    return m_whole.child<QLabel>(u"findNote"_s);
}

int FindFixture::rowCount()
{
    return window().model().rowCount();
}

int FindFixture::loadedCount()
{
    return window().model().store().count();
}

QStringList FindFixture::selectedIds()
{
    QStringList ids;
    for (const Image &image : view().selectedImages())
        ids.append(image.imageId);
    return ids;
}
