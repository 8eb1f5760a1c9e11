// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/exportsteps.h"

#include "support/widgets.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

template<typename T>
T *visibleChild(const QWidget &window)
{
    for (T *dialog : window.findChildren<T *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

bool ExportSteps::open()
{
    // Without a window manager nobody else makes the window active again after a dialog.
    m_window.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_window))
        return false;
    QTest::keyClick(&m_window, Qt::Key_E, Qt::ControlModifier);
    return exportDialog() && QTest::qWaitForWindowActive(exportDialog());
}

bool ExportSteps::click(const QString &button)
{
    auto *widget = exportDialog()->findChild<QAbstractButton *>(button);
    if (!widget || !widget->isVisible() || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton, {}, QPoint(8, widget->height() / 2));
    return true;
}

bool ExportSteps::chooseFormat(const QString &format)
{
    auto *combo = exportDialog()->findChild<QComboBox *>(u"formatCombo"_s);
    QTest::keyClick(combo, Qt::Key_Home);
    for (int i = 1; i < combo->count() && combo->currentText() != format; ++i)
        QTest::keyClick(combo, Qt::Key_Down);
    return combo->currentText() == format;
}

bool ExportSteps::goOn()
{
    return clickNamed(*exportDialog(), u"Export…"_s) &&
           QTest::qWaitFor([this] { return fileDialog() != nullptr; });
}

bool ExportSteps::save(const QString &path)
{
    // Typing would open the list of completions.
    fileDialog()->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
    const auto *buttons = fileDialog()->findChild<QDialogButtonBox *>();
    QTest::mouseClick(buttons->button(QDialogButtonBox::Save), Qt::LeftButton);
    return !fileDialog();
}

ExportDialog *ExportSteps::exportDialog() const
{
    return visibleChild<ExportDialog>(m_window);
}

QFileDialog *ExportSteps::fileDialog() const
{
    return visibleChild<QFileDialog>(m_window);
}

QString ExportSteps::barText() const
{
    return visibleText(*m_window.findChild<QWidget *>(u"exportBar"_s));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
