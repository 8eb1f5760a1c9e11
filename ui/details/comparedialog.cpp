// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "ui/details/comparedialog.h"

#include "core/bidicontrols.h"
#include "ui/details/visibledelegate.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CompareDialog::CompareDialog(const QList<Image> &images, QWidget *parent, TimeZone zone)
    : QDialog(parent), m_rows(compareImages(images, zone)),
      m_table(new QTableWidget(int(m_rows.size()), int(images.size()) + 1, this)),
      m_differencesCheck(new QCheckBox(tr("Only what &differs"), this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(tr("Compare Images"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(280 + 220 * int(images.size()), 640);

    m_table->setAccessibleName(tr("Comparison"));
    m_table->setItemDelegate(new VisibleDelegate(m_table));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    QStringList headers = {tr("Field")};
    for (const Image &image : images)
        headers.append(
                withVisibleControls(image.imageName.isEmpty() ? image.imageId : image.imageName));
    m_table->setHorizontalHeaderLabels(headers);
    showRows();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy as &Markdown"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &CompareDialog::copyMarkdown);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_differencesCheck, &QCheckBox::toggled, this, [this](bool onlyDifferences) {
        for (int row = 0; row < m_table->rowCount(); ++row)
            m_table->setRowHidden(row, onlyDifferences && !m_rows.at(row).differs);
    });

    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_differencesCheck);
    bottom->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_table);
    layout->addLayout(bottom);
}

void CompareDialog::showRows()
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const ComparisonRow &fields = m_rows.at(row);
        // A sign, because bold alone is easily overlooked and not spoken.
        m_table->setItem(
                row, 0,
                new QTableWidgetItem(fields.differs ? u"≠ "_s + fields.label : fields.label));
        for (int image = 0; image < fields.values.size(); ++image)
            m_table->setItem(row, image + 1, new QTableWidgetItem(fields.values.at(image)));
        if (!fields.differs)
            continue;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            QFont font = m_table->font();
            font.setWeight(QFont::DemiBold);
            m_table->item(row, column)->setFont(font);
        }
    }
}

void CompareDialog::copyMarkdown() const
{
    QGuiApplication::clipboard()->setText(comparisonMarkdown(m_rows));
}
